package dev.tandem.system.faults;

import dev.tandem.local.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Copies of both packaged services in which the classes of a patch are compiled anew. Nothing of the services knows of
 * it: there are no switches in them.
 */
final class PatchedServices {
    private static final String CONSTRUCTOR = "<init>";
    private static final String NO_ARGUMENTS = "()V";

    private PatchedServices() {}

    /** @return the folder to start them from */
    static Path of(Path patch, Path root, Path folder) {
        try {
            var sources = PatchedSources.of(patch, root, folder.resolve("sources"));
            for (String service : List.of(Stack.PRODUCT, Stack.ENGINEERING)) {
                Path packaged = Path.of(service, "target", "quarkus-app");
                copy(root.resolve(packaged), folder.resolve(packaged));
                var classes = compile(sources, folder.resolve(packaged), folder.resolve("classes-of-" + service));
                replace(classes, folder.resolve(packaged));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path each : files(from, "")) {
            Path copy = to.resolve(from.relativize(each).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(each, copy, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path compile(PatchedSources sources, Path packaged, Path classes) throws IOException {
        String libraries = files(packaged.resolve("lib"), ".jar").stream()
                .map(Path::toString)
                .collect(Collectors.joining(":"));
        var arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-parameters", "-d", classes.toString()));
        arguments.addAll(List.of("-cp", libraries));
        sources.files().forEach(file -> arguments.add(file.toString()));
        Files.createDirectories(classes);
        int failures = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (failures != 0) {
            throw new IllegalStateException("What the patch makes of %s is no Java".formatted(sources.files()));
        }
        return classes;
    }

    /** In each archive that has a class of this name. */
    private static void replace(Path classes, Path packaged) throws IOException {
        for (Path jar : files(packaged, ".jar")) {
            if (!isOurs(jar)) {
                continue;
            }
            try (var archive = FileSystems.newFileSystem(jar)) {
                for (Path each : files(classes, ".class")) {
                    Path old = archive.getPath(classes.relativize(each).toString());
                    if (Files.exists(old)) {
                        Files.write(old, constructible(Files.readAllBytes(each)));
                    }
                }
            }
        }
    }

    private static boolean isOurs(Path jar) {
        String name = jar.getFileName().toString();
        return name.startsWith("dev.tandem.") || name.equals("transformed-bytecode.jar");
    }

    /** As the build makes of a bean whose proxy is to be made without arguments. */
    private static byte[] constructible(byte[] code) {
        var reader = new ClassReader(code);
        boolean[] found = {
            !reader.getSuperName().equals("java/lang/Object") || (reader.getAccess() & Opcodes.ACC_INTERFACE) != 0
        };
        var writer = new ClassWriter(reader, 0);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        found[0] |= name.equals(CONSTRUCTOR) && descriptor.equals(NO_ARGUMENTS);
                        return super.visitMethod(access, name, descriptor, signature, exceptions);
                    }

                    @Override
                    public void visitEnd() {
                        if (!found[0]) {
                            var constructor =
                                    super.visitMethod(Opcodes.ACC_PUBLIC, CONSTRUCTOR, NO_ARGUMENTS, null, null);
                            constructor.visitCode();
                            constructor.visitVarInsn(Opcodes.ALOAD, 0);
                            constructor.visitMethodInsn(
                                    Opcodes.INVOKESPECIAL, "java/lang/Object", CONSTRUCTOR, NO_ARGUMENTS, false);
                            constructor.visitInsn(Opcodes.RETURN);
                            constructor.visitMaxs(1, 1);
                            constructor.visitEnd();
                        }
                        super.visitEnd();
                    }
                },
                0);
        return writer.toByteArray();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .toList();
        }
    }
}
