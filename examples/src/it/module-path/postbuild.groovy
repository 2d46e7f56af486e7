// the program printed what the README says
def readme = new File(basedir, '../../../../README.md').getText('UTF-8')
def log = new File(basedir, 'build.log').getText('UTF-8')
def printed = (readme =~ /(?s)prints\n\n```text\n(.*?)```/)[0][1].readLines()
assert printed.size() == 7 && printed.every { log.readLines().contains(it) }
