import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Reads the bundle for Maven Central and fails if something is missing or wrong in it.
 *
 * <p>Arguments: the bundle; {@code true} if the poms may have placeholders for what the owner decides; and another bundle of the
 * same sources, or nothing.
 */
final class BundleCheck {

    private static final String GROUP = "org/planningservices/";
    private static final String BOM = "planning-services-bom";
    private static final String PLACEHOLDER = "planningservices.example";
    private static final Map<String, String> CHECKSUMS = Map.of("md5", "MD5", "sha1", "SHA-1");

    private final Map<String, byte[]> files;
    private final List<String> faults = new ArrayList<>();

    private BundleCheck(Map<String, byte[]> files) {
        this.files = files;
    }

    public static void main(String[] args) throws Exception {
        Path bundle = Path.of(args[0]);
        if (!Files.exists(bundle)) {
            throw new IllegalStateException("there is no bundle `" + bundle.getFileName()
                    + "`: set a version without `-SNAPSHOT`, since no bundle is made of a snapshot");
        }
        BundleCheck check = new BundleCheck(entries(Files.readAllBytes(bundle)));
        check.checkModules(args[1].equals("true"));
        if (args.length > 2 && !args[2].isBlank()) {
            check.compare(entries(Files.readAllBytes(Path.of(args[2]))));
        }
        check.faults.forEach(System.err::println);
        if (!check.faults.isEmpty()) {
            throw new IllegalStateException("faults in the bundle: " + check.faults.size());
        }
        System.out.println("The bundle has " + check.files.size() + " files and no fault.");
    }

    private static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return entries;
    }

    private void require(boolean condition, String fault) {
        if (!condition) {
            faults.add(fault);
        }
    }

    /** Each module that the bill of materials names, and no other, is there with all its files. */
    private void checkModules(boolean placeholdersAllowed) throws Exception {
        Set<String> modules = new TreeSet<>();
        Set<String> versions = new TreeSet<>();
        for (String name : files.keySet()) {
            String[] parts = name.substring(Math.min(GROUP.length(), name.length())).split("/");
            require(name.startsWith(GROUP) && parts.length == 3, name + " is out of place");
            if (parts.length == 3) {
                modules.add(parts[0]);
                versions.add(parts[1]);
            }
        }
        require(versions.size() == 1, "the bundle should have one version, found " + versions);
        if (versions.isEmpty()) {
            return;
        }
        String version = versions.iterator().next();
        require(version.matches("\\d+\\.\\d+\\.\\d+"), "the version should be three numbers, found " + version);

        Set<String> expected = new TreeSet<>(texts(pom(BOM, version), "dependencyManagement", "artifactId"));
        require(expected.size() > 5, "the bill of materials names only " + expected);
        expected.add(BOM);
        require(modules.equals(expected), "the bundle should have " + expected + ", found " + modules);
        for (String module : modules) {
            checkModule(module, version, placeholdersAllowed);
        }
        for (String name : files.keySet()) {
            if (!name.matches(".*\\.(asc|md5|sha1|sha256|sha512)")) {
                checkFile(name);
            }
        }
        checkSignatures();
    }

    private void checkModule(String module, String version, boolean placeholdersAllowed) throws Exception {
        String prefix = GROUP + module + "/" + version + "/" + module + "-" + version;
        List<String> suffixes = module.equals(BOM)
                ? List.of(".pom", "-cyclonedx.json", "-cyclonedx.xml")
                : List.of(".pom", ".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json", "-cyclonedx.xml");
        for (String suffix : suffixes) {
            require(files.containsKey(prefix + suffix), prefix + suffix + " is missing");
        }
        if (!faults.isEmpty()) {
            return;
        }
        checkPom(module, pom(module, version), placeholdersAllowed);
        String sbom = new String(files.get(prefix + "-cyclonedx.json"), StandardCharsets.UTF_8);
        require(sbom.contains("\"CycloneDX\"") && sbom.contains(module), module + ": its SBOM is not one");
        require(!sbom.contains("SNAPSHOT"), module + ": its SBOM names a snapshot");
        if (!module.equals(BOM)) {
            checkJars(module, prefix);
        }
    }

    private Document pom(String module, String version) throws Exception {
        byte[] pom = files.get(GROUP + module + "/" + version + "/" + module + "-" + version + ".pom");
        if (pom == null) {
            throw new IllegalStateException(module + " has no pom");
        }
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(pom));
    }

    private void checkPom(String module, Document pom, boolean placeholdersAllowed) {
        String text = pom.getDocumentElement().getTextContent();
        require(child(pom, "parent") == null, module + ": its pom has a parent");
        require(!text.contains("SNAPSHOT"), module + ": its pom names a snapshot");
        require(!text.contains("${") || module.equals(BOM), module + ": its pom has a property that is not resolved");
        for (String element : List.of("repositories", "pluginRepositories", "build", "properties", "profiles")) {
            require(child(pom, element) == null, module + ": its pom has " + element);
        }
        for (String element : List.of("name", "description", "url", "licenses", "developers", "scm")) {
            Node found = child(pom, element);
            require(found != null && !found.getTextContent().isBlank(), module + ": its pom has no " + element);
        }
        require(placeholdersAllowed || !text.contains(PLACEHOLDER), module + ": its pom has the placeholder " + PLACEHOLDER);
        NodeList dependencies = pom.getElementsByTagName("dependency");
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            require(
                    dependency.getElementsByTagName("version").getLength() == 1,
                    module + ": a dependency has no version: " + dependency.getTextContent().replaceAll("\\s+", " "));
            Node scope = dependency.getElementsByTagName("scope").item(0);
            require(
                    scope == null || !scope.getTextContent().equals("system"),
                    module + ": a dependency is of the scope `system`");
        }
    }

    private static Node child(Document pom, String name) {
        NodeList children = pom.getDocumentElement().getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i).getNodeName().equals(name)) {
                return children.item(i);
            }
        }
        return null;
    }

    private static List<String> texts(Document pom, String section, String name) {
        List<String> texts = new ArrayList<>();
        NodeList nodes = ((Element) child(pom, section)).getElementsByTagName(name);
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    private void checkJars(String module, String prefix) throws IOException {
        Map<String, byte[]> classes = entries(files.get(prefix + ".jar"));
        Set<String> sources = entries(files.get(prefix + "-sources.jar")).keySet();
        require(
                entries(files.get(prefix + "-javadoc.jar")).containsKey("index.html"),
                module + ": its Javadoc has no index.html");
        boolean named = classes.containsKey("module-info.class");
        try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(files.get(prefix + ".jar")))) {
            named |= jar.getManifest() != null
                    && jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name") != null;
        }
        require(named, module + ": its jar has no module name");
        for (String name : classes.keySet()) {
            String source = name.replaceAll("(\\$.*)?\\.class$", ".java");
            require(
                    !name.endsWith(".class") || sources.contains(source) || name.contains("/templates/"),
                    module + ": its sources lack " + source);
        }
    }

    /** The file has a signature and checksums. */
    private void checkFile(String name) throws Exception {
        require(files.containsKey(name + ".asc"), name + " is not signed");
        for (Map.Entry<String, String> checksum : CHECKSUMS.entrySet()) {
            byte[] found = files.get(name + "." + checksum.getKey());
            String expected = HexFormat.of()
                    .formatHex(MessageDigest.getInstance(checksum.getValue()).digest(files.get(name)));
            require(
                    found != null && new String(found, StandardCharsets.US_ASCII).strip().equals(expected),
                    name + "." + checksum.getKey() + " is missing or wrong");
        }
    }

    /** Verifies every signature by GnuPG, with the key that signed. */
    private void checkSignatures() throws IOException, InterruptedException {
        Path signed = Files.createTempFile("bundle", "");
        Path signature = Files.createTempFile("bundle", ".asc");
        try {
            for (String name : files.keySet()) {
                if (name.endsWith(".asc")) {
                    String file = name.substring(0, name.length() - ".asc".length());
                    Files.write(signed, files.getOrDefault(file, new byte[0]));
                    Files.write(signature, files.get(name));
                    checkSignature(name, signature, signed);
                }
            }
        } finally {
            Files.delete(signed);
            Files.delete(signature);
        }
    }

    private void checkSignature(String name, Path signature, Path signed) throws IOException, InterruptedException {
        Process gpg = new ProcessBuilder("gpg", "--batch", "--verify", signature.toString(), signed.toString())
                .redirectErrorStream(true)
                .start();
        try (InputStream out = gpg.getInputStream()) {
            String message = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            require(gpg.waitFor() == 0, name + " is not valid: " + message);
        }
    }

    /** All files but the signatures equal those of the other bundle. */
    private void compare(Map<String, byte[]> other) {
        require(other.keySet().equals(files.keySet()), "the other bundle has other files");
        files.forEach((name, bytes) -> require(
                name.matches(".*\\.asc(\\.\\w+)?") || Arrays.equals(bytes, other.get(name)),
                name + " differs between two builds"));
    }
}
