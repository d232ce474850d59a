package dev.tandem.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A CSV file that another tracker exported, read row by row and not beyond what an import takes. */
final class TrackerFile {
    private static final int ENOUGH_TO_SEE_THE_SEPARATOR = 64 * 1024;

    private final ImportOptions options;
    private final ImportConfig.Bounds bounds;
    private final List<TrackerRow> rows = new ArrayList<>();
    private final LineNotes refused;
    private final LineNotes repaired;
    private int rowCount;
    private int skipped;

    private TrackerFile(ImportOptions options, ImportConfig.Bounds bounds) {
        this.options = options;
        this.bounds = bounds;
        this.refused = new LineNotes(bounds.notes());
        this.repaired = new LineNotes(bounds.notes());
    }

    @SuppressWarnings("removal") // Exports have them, and the parser offers nothing else for extra characters yet.
    static TrackerFile read(byte[] bytes, Charset said, ImportOptions options, ImportConfig.Bounds bounds) {
        Charset charset = charsetOf(bytes, said);
        var file = new TrackerFile(options, bounds);
        try (var reader = CsvReader.builder()
                .fieldSeparator(Header.separatorOf(beginning(bytes, charset)))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .skipEmptyLines(true)
                .ofCsvRecord(decoded(bytes, charset))) {
            file.read(reader);
            return file;
        } catch (CsvParseException e) {
            throw e.getCause() instanceof CharacterCodingException ? otherEncoding(charset) : file.noCsv(e);
        } catch (CharacterCodingException e) {
            throw otherEncoding(charset);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw otherEncoding(charset);
            }
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that a service may take. */
    List<TrackerRow> rows() {
        return rows;
    }

    /** All that the file has, without the header. */
    int rowCount() {
        return rowCount;
    }

    int skipped() {
        return skipped;
    }

    LineNotes refused() {
        return refused;
    }

    /** What was mended to make rows readable. */
    LineNotes repaired() {
        return repaired;
    }

    private void read(CsvReader<CsvRecord> records) {
        Header header = null;
        for (CsvRecord record : records) {
            if (header == null) {
                header = Header.of(record.getFields(), options);
            } else {
                add(record, header);
            }
        }
        if (header == null) {
            throw ImportProblem.UNREADABLE_FILE.because("The file is empty");
        }
    }

    private void add(CsvRecord record, Header header) {
        if (rowCount == bounds.rows()) {
            throw ImportProblem.TOO_MANY_ROWS
                    .because("The file has more than %d rows; split it", bounds.rows())
                    .with("mostRows", bounds.rows());
        }
        int index = rowCount++;
        var reading = new RowReading(record, header, options);
        if (reading.isSkipped()) {
            skipped++;
            return;
        }
        String refusal = reading.refusal();
        if (refusal != null) {
            refused.add(record.getStartingLineNumber(), refusal);
            return;
        }
        rows.add(reading.row(index));
        reading.repairs().forEach(what -> repaired.add(record.getStartingLineNumber(), what));
    }

    /** What the file's own mark says counts more than what was said of it. */
    private static Charset charsetOf(byte[] bytes, Charset said) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        return startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16 : said;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String beginning(byte[] bytes, Charset charset) {
        return new String(bytes, 0, Math.min(bytes.length, ENOUGH_TO_SEE_THE_SEPARATOR), charset);
    }

    /** A decoder of its own says what it cannot read; one by name would replace it. */
    private static Reader decoded(byte[] bytes, Charset charset) {
        return new InputStreamReader(new ByteArrayInputStream(bytes), charset.newDecoder());
    }

    private RuntimeException noCsv(CsvParseException e) {
        return ImportProblem.UNREADABLE_FILE
                .because("The file is not CSV: %s", String.valueOf(e.getMessage()))
                .with("afterRows", rowCount);
    }

    private static RuntimeException otherEncoding(Charset charset) {
        return ImportProblem.UNREADABLE_FILE.because(
                "The file is not %s; name its encoding as in Content-Type: text/csv; charset=windows-1252", charset);
    }
}
