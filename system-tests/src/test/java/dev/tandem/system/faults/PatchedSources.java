package dev.tandem.system.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;

/** Copies of the sources that a patch names, patched. The sources themselves stay as they are. */
record PatchedSources(Path folder, List<Path> files) {
    private static final Pattern PATCHED = Pattern.compile("(?m)^\\+\\+\\+ b/(\\S+)");

    /**
     * @param root of the sources
     * @param folder for the copies
     * @throws IllegalStateException if the sources have changed so that the patch says nothing any more
     */
    static PatchedSources of(Path patch, Path root, Path folder) {
        try {
            var files = PATCHED.matcher(Files.readString(patch))
                    .results()
                    .map(found -> Path.of(found.group(1)))
                    .toList();
            for (Path file : files) {
                Files.createDirectories(folder.resolve(file).getParent());
                Files.copy(root.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
            var process = new ProcessBuilder(
                            "patch", "-p1", "--no-backup-if-mismatch", "-d", folder.toString(), "-i", patch.toString())
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("%s does not fit the sources: %s".formatted(patch, said));
            }
            return new PatchedSources(
                    folder, files.stream().map(folder::resolve).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
