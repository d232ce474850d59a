package dev.tandem.system.faults;

import dev.tandem.local.LocalService;
import java.net.URI;

/** One process of a service, with its own way to the database. */
record Member(String name, LocalService service, TcpProxy database) {
    URI api(String path) {
        return URI.create(service.url() + "/api/v1" + path);
    }
}
