package dev.tandem.system;

import static io.restassured.RestAssured.given;

import dev.tandem.local.LocalService;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One of the services, as a client uses it. */
final class Api {
    private final URI url;
    private final RestAssuredConfig config;

    Api(LocalService service) {
        this(service.url().resolve("/api/v1"), RestAssuredConfig.config());
    }

    private Api(URI url, RestAssuredConfig config) {
        this.url = url;
        this.config = config;
    }

    /** As a client that does not wait longer than this for an answer. */
    Api within(Duration timeout) {
        var client = HttpClientConfig.httpClientConfig()
                .setParam("http.socket.timeout", Math.toIntExact(timeout.toMillis()));
        return new Api(url, RestAssuredConfig.config().httpClient(client));
    }

    record Digest(int items, String digest) {}

    Response get(String path) {
        return request().get(path);
    }

    /** Reads what a write led to, on whichever service it was made. */
    Response get(String path, String token) {
        return request().header("Backlog-Token", token).get(path);
    }

    Response post(String path, Map<String, ?> body) {
        return request().contentType(ContentType.JSON).body(body).post(path);
    }

    Response post(String path, Map<String, ?> body, String token) {
        return request()
                .contentType(ContentType.JSON)
                .header("Backlog-Token", token)
                .body(body)
                .post(path);
    }

    Response put(String path, Map<String, ?> body) {
        return request().contentType(ContentType.JSON).body(body).put(path);
    }

    /** Over whatever stands there. */
    Response putOver(String path, Map<String, ?> body) {
        return request()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .put(path);
    }

    Response put(String path, Map<String, ?> body, String token) {
        return request()
                .contentType(ContentType.JSON)
                .header("Backlog-Token", token)
                .body(body)
                .put(path);
    }

    /** @return the status alone */
    int postText(String path, String json) {
        return request().contentType(ContentType.JSON).body(json).post(path).statusCode();
    }

    /** Whatever the version. */
    Response patch(String path, Map<String, ?> body) {
        return request()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(body)
                .patch(path);
    }

    /** Whatever the version. */
    Response delete(String path) {
        return request().header("If-Match", "*").delete(path);
    }

    Response upload(String path, byte[] csv) {
        return request().contentType("text/csv").body(csv).post(path);
    }

    Digest digest(String product) {
        var answer = get("/products/" + product + "/backlog/digest");
        return answer.statusCode() == 200
                ? new Digest(answer.path("items"), answer.path("digest"))
                : new Digest(-1, "status " + answer.statusCode());
    }

    /** The keys of the merged order, walked page by page. */
    List<String> walk(String product, int limit) {
        return keys("/products/" + product + "/backlog", limit);
    }

    /** The keys of a list, walked page by page. */
    List<String> keys(String list, int limit) {
        var keys = new ArrayList<String>();
        String cursor = null;
        do {
            var request = request().queryParam("limit", limit);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page = request.get(list);
            page.then().statusCode(200);
            List<String> items = page.path("items.key");
            keys.addAll(items);
            cursor = page.path("next");
        } while (cursor != null);
        return keys;
    }

    private RequestSpecification request() {
        return given().config(config).baseUri(url.toString());
    }
}
