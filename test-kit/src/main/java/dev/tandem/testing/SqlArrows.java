package dev.tandem.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.persistence.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which package's SQL names which table: an arrow between packages that no import shows. */
public final class SqlArrows {
    private static final Path ROOT = Path.of(System.getProperty("tandem.root", ".."));
    private static final Pattern CREATED = Pattern.compile("create table (\\w+)");
    private static final Pattern NAMED = Pattern.compile("\\b(?:from|join|into|update|using)\\s+(\\w+)");

    private final JavaClasses classes;
    private final List<Set<String>> rooms = new ArrayList<>();
    private final Set<String> read = new HashSet<>();

    private SqlArrows(JavaClasses classes) {
        this.classes = classes;
    }

    /** @param root of all packages that are looked at */
    public static SqlArrows in(String root) {
        return new SqlArrows(MainClasses.in(root));
    }

    /** Packages that share their tables: one writes what the other reads. */
    public SqlArrows sharing(String... packages) {
        rooms.add(Set.of(packages));
        return this;
    }

    /** @param reason why one statement has to read what another package keeps */
    public SqlArrows reading(String reader, String table, String reason) {
        assertThat(reason).isNotBlank();
        read.add(reader + " " + table);
        return this;
    }

    public void leadNowhereElse() {
        var named = new TreeMap<String, Set<String>>();
        var tables = tables();
        for (JavaClass each : classes) {
            tablesOf(each)
                    .filter(tables::contains)
                    .filter(table -> !isRead(each, table))
                    .forEach(table ->
                            named.computeIfAbsent(table, any -> new TreeSet<>()).add(roomOf(each.getPackageName())));
        }
        assertThat(named.entrySet().stream()
                        .filter(table -> table.getValue().size() > 1)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .as("tables that SQL of several packages names")
                .isEmpty();
    }

    private boolean isRead(JavaClass reader, String table) {
        return read.contains(reader.getPackageName() + " " + table);
    }

    private String roomOf(String name) {
        return rooms.stream()
                .filter(room -> room.contains(name))
                .map(room -> String.join("+", new TreeSet<>(room)))
                .findFirst()
                .orElse(name);
    }

    private static Stream<String> tablesOf(JavaClass each) {
        var entity = each.tryGetAnnotationOfType(Table.class).stream().map(Table::name);
        var sql = each.getSource().stream()
                .flatMap(source -> StringConstants.of(source.getUri()).stream())
                .flatMap(text -> NAMED.matcher(text).results())
                .map(match -> match.group(1));
        return Stream.concat(entity, sql);
    }

    private static Set<String> tables() {
        try (Stream<Path> files = Files.walk(ROOT, 12)) {
            return files.filter(file -> file.toString().contains("src/main/resources/db/"))
                    .filter(file -> file.toString().endsWith(".sql"))
                    .flatMap(file -> CREATED.matcher(textOf(file)).results())
                    .map(match -> match.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
