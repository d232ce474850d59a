package dev.tandem.backlog.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.tandem.backlog.BacklogProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A CSV file that another tracker exported, read as a whole. */
final class TrackerFile {
    private final List<TrackerRow> rows = new ArrayList<>();
    private final List<LineNote> repaired = new ArrayList<>();

    private TrackerFile() {}

    static TrackerFile read(byte[] bytes, Charset said, ImportOptions options) {
        Charset charset = charsetOf(bytes, said);
        String text = decode(bytes, charset);
        var file = new TrackerFile();
        try (var reader = CsvReader.builder()
                .fieldSeparator(Header.separatorOf(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            Header header = null;
            for (CsvRecord record : reader) {
                if (header == null) {
                    header = Header.of(record.getFields(), options);
                } else {
                    file.add(record, header, options);
                }
            }
            if (header == null) {
                throw BacklogProblem.UNREADABLE_FILE.because("The file is empty");
            }
            return file;
        } catch (CsvParseException e) {
            throw BacklogProblem.UNREADABLE_FILE
                    .because("The file is not CSV: %s", e.getMessage())
                    .with("afterRows", file.rows.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<TrackerRow> rows() {
        return rows;
    }

    /** What was mended to make rows readable. */
    List<LineNote> repaired() {
        return repaired;
    }

    private void add(CsvRecord record, Header header, ImportOptions options) {
        var reading = new RowReading(record, header, options);
        rows.add(reading.row(rows.size()));
        reading.repairs().forEach(what -> repaired.add(new LineNote(record.getStartingLineNumber(), what)));
    }

    /** What the file's own mark says counts more than what was said of it. */
    static Charset charsetOf(byte[] bytes, Charset said) {
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

    private static String decode(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw BacklogProblem.UNREADABLE_FILE.because(
                    "The file is not %s; name its encoding as in Content-Type: text/csv; charset=windows-1252",
                    charset);
        }
    }
}
