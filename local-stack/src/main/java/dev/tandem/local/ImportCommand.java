package dev.tandem.local;

import java.io.FileNotFoundException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A thin front of {@code POST /products/{p}/imports} on both services. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Brings in a backlog that another tracker exported as CSV; run twice, it changes nothing.")
final class ImportCommand implements Callable<Integer> {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(1);

    @Parameters(paramLabel = "FILE", description = "CSV with a header row, in UTF-8 unless --charset says otherwise")
    private Path file;

    @Option(names = "--product", required = true, paramLabel = "KEY", description = "Created where it does not exist")
    private String product;

    @Option(names = "--name", description = "The name of a product that is created; its key otherwise")
    private String name;

    @Option(names = "--system", description = "The system that the rows' keys belong to. Default: jira")
    private String system;

    @Option(
            names = "--debt-type",
            paramLabel = "TYPE",
            description = "An issue type that becomes debt; may be repeated. Default: Technical Debt, Tech Debt, Debt")
    private List<String> debtTypes = new ArrayList<>();

    @Option(
            names = "--column",
            paramLabel = "WHAT:HEADER",
            description = "A header that is not recognized, such as points:Estimate; may be repeated")
    private List<String> columns = new ArrayList<>();

    @Option(names = "--charset", description = "The file's encoding. Default: UTF-8")
    private String charset;

    @Mixin
    private StackOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var stack = options.stack();
        var productService = client(stack.product());
        var engineering = client(stack.engineering());
        String token = ensureProduct(productService);
        var imports = List.of(
                new RunningImport("features", productService, start(productService, null)),
                new RunningImport("debt and points", engineering, start(engineering, token)));
        follow(imports);
        var out = spec.commandLine().getOut();
        imports.forEach(running -> running.summarize(out));
        out.printf(
                "%nThe merged backlog: %s/api/v1/products/%s/backlog%n",
                stack.product().url(), product);
        out.flush();
        return 0;
    }

    private static ApiClient client(LocalService service) {
        return new ApiClient(service.name(), service.url(), System.getenv("TANDEM_TOKEN"));
    }

    /** @return the Backlog-Token of a product that was created, or null */
    private String ensureProduct(ApiClient productService) {
        var found = productService.get("/api/v1/products/" + encode(product));
        if (found.isSuccess()) {
            return null;
        }
        if (found.status() != 404) {
            throw productService.refusal(found);
        }
        var created = productService.postJson(
                "/api/v1/products",
                // What another tracker held was never defined by these rules.
                Map.of("key", product, "name", name == null ? product : name, "definitionOfReady", List.of()));
        if (!created.isSuccess()) {
            throw productService.refusal(created);
        }
        say("Product %s created. Its items need no definition before a sprint (definitionOfReady).", product);
        return created.header("Backlog-Token");
    }

    private String start(ApiClient service, String token) {
        String path = "/api/v1/products/%s/imports%s".formatted(encode(product), query());
        String type = charset == null ? "text/csv" : "text/csv; charset=" + charset;
        var answers = new ArrayList<ApiClient.Answer>();
        Waiting.until(TIMEOUT, () -> {
            answers.add(send(service, path, type, token));
            // A product that was created a moment ago may still be on its way to engineering.
            return answers.get(answers.size() - 1).header("Retry-After") == null;
        });
        var answer = answers.get(answers.size() - 1);
        if (!answer.isSuccess()) {
            throw service.refusal(answer);
        }
        return URI.create(answer.header("Location")).getPath();
    }

    private ApiClient.Answer send(ApiClient service, String path, String type, String token) {
        try {
            return service.post(path, type, BodyPublishers.ofFile(file), token);
        } catch (FileNotFoundException e) {
            throw new StackFailure("There is no file %s that can be read".formatted(file), e);
        }
    }

    private void follow(List<RunningImport> imports) {
        String said = "";
        boolean done = false;
        while (!done) {
            done = Waiting.until(BETWEEN_LINES, () -> {
                imports.forEach(RunningImport::look);
                return imports.stream().allMatch(RunningImport::isDone);
            });
            String progress = String.join(
                    "   ", imports.stream().map(RunningImport::progress).toList());
            if (!progress.equals(said)) {
                say("%s", progress);
                said = progress;
            }
        }
    }

    private String query() {
        var parameters = new ArrayList<String>();
        if (system != null) {
            parameters.add("system=" + encode(system));
        }
        debtTypes.forEach(type -> parameters.add("debt-type=" + encode(type)));
        columns.forEach(column -> parameters.add("column=" + encode(column)));
        return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private void say(String format, Object... arguments) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(format.formatted(arguments));
        out.flush();
    }
}
