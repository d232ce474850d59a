package dev.tandem.local;

import picocli.CommandLine.Command;

@Command(name = "import")
final class ImportCommand implements Runnable {
    @Override
    public void run() {}
}
