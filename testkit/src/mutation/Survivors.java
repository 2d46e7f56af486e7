import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Holds the changes that no test saw to the list of those that change nothing.
 *
 * <p>Arguments: PIT's report as XML, the list, and the source folders. A line of the list has the class, the method, PIT's
 * mutator, the source line, and the reason, set apart by tabs. Exits with 1 if a change went unseen that is not in the list.
 */
final class Survivors {

    private static final Set<String> SEEN = Set.of("KILLED", "TIMED_OUT", "MEMORY_ERROR");

    public static void main(String[] args) throws Exception {
        Set<String> listed = listed(Path.of(args[1]));
        Set<String> found = new HashSet<>();
        List<String> unlisted = new ArrayList<>();
        TreeMap<String, Integer> counts = new TreeMap<>();
        NodeList mutations = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of(args[0]).toFile())
                .getElementsByTagName("mutation");
        for (int i = 0; i < mutations.getLength(); i++) {
            Element mutation = (Element) mutations.item(i);
            counts.merge(mutation.getAttribute("status"), 1, Integer::sum);
            if (!SEEN.contains(mutation.getAttribute("status"))) {
                String key = key(mutation, args);
                found.add(key);
                if (!listed.contains(key)) {
                    unlisted.add(key + "\t" + text(mutation, "description"));
                }
            }
        }
        System.out.println("mutation: " + mutations.getLength() + " changes, " + counts + ", unseen and listed "
                + found.stream().filter(listed::contains).count() + ", unseen and not listed " + unlisted.size());
        listed.stream()
                .filter(key -> !found.contains(key))
                .forEach(key -> System.out.println("seen, or not made: " + key));
        unlisted.forEach(key -> System.out.println("unseen: " + key));
        System.exit(unlisted.isEmpty() ? 0 : 1);
    }

    private static Set<String> listed(Path list) throws IOException {
        Set<String> keys = new HashSet<>();
        for (String line : Files.readAllLines(list)) {
            if (line.split("\t").length != 5) {
                throw new IllegalArgumentException("five fields set apart by tabs were expected, found `" + line + "`");
            }
            keys.add(line.substring(0, line.lastIndexOf('\t')));
        }
        return keys;
    }

    private static String key(Element mutation, String[] args) throws IOException {
        String name = text(mutation, "mutatedClass");
        String mutator = text(mutation, "mutator");
        return String.join(
                "\t",
                name,
                text(mutation, "mutatedMethod").replaceAll("^lambda\\$(.*)\\$\\d+$", "$1"),
                mutator.substring(mutator.lastIndexOf('.') + 1),
                line(
                        name.substring(0, name.lastIndexOf('.') + 1).replace('.', '/') + text(mutation, "sourceFile"),
                        Integer.parseInt(text(mutation, "lineNumber")),
                        args));
    }

    private static String line(String file, int number, String[] args) throws IOException {
        for (int i = 2; i < args.length; i++) {
            Path source = Path.of(args[i], file);
            if (Files.exists(source)) {
                return Files.readAllLines(source).get(number - 1).strip();
            }
        }
        throw new IllegalArgumentException("`" + file + "` is in none of the source folders");
    }

    private static String text(Element mutation, String name) {
        return mutation.getElementsByTagName(name).item(0).getTextContent();
    }
}
