package dev.tandem.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A Maven that runs Quarkus' dev mode: the one on the PATH if it is new enough, else one that it fetches by name. */
record DevMaven(String executable) {
    private static final String FETCHED = "3.9.11";
    private static final String UNPACK = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:unpack";
    private static final Pattern VERSION = Pattern.compile("Apache Maven (\\d+)\\.(\\d+)");

    static DevMaven find(Path root) {
        return isNewEnough(outputOf("mvn", "--version")) ? new DevMaven("mvn") : new DevMaven(fetched(root));
    }

    /** Dev mode refuses Maven 3.8. */
    static boolean isNewEnough(String version) {
        var matcher = VERSION.matcher(version);
        return matcher.find() && (Integer.parseInt(matcher.group(1)) > 3 || Integer.parseInt(matcher.group(2)) >= 9);
    }

    List<String> command(List<String> arguments) {
        var command = new ArrayList<String>(List.of(executable));
        command.addAll(arguments);
        return command;
    }

    private static String fetched(Path root) {
        Path directory = root.resolve("target/maven");
        Path executable = directory.resolve("apache-maven-" + FETCHED).resolve("bin/mvn");
        if (!Files.exists(executable)) {
            String said = outputOf(
                    "mvn",
                    "-B",
                    "-q",
                    UNPACK,
                    "-Dartifact=org.apache.maven:apache-maven:" + FETCHED + ":zip:bin",
                    "-DoutputDirectory=" + directory);
            if (!Files.exists(executable)) {
                throw new StackFailure("Dev mode needs Maven 3.9, and it could not be fetched: " + said);
            }
        }
        // A zip that was unpacked by Java has no executable files.
        if (!executable.toFile().setExecutable(true)) {
            throw new StackFailure(executable + " cannot be made executable");
        }
        return executable.toString();
    }

    private static String outputOf(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return output;
        } catch (IOException e) {
            throw new StackFailure("Maven is needed for dev mode: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted", e);
        }
    }
}
