package dev.tandem.kit.body;

import dev.tandem.kit.problem.RouterProblems;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.timeout.IdleStateHandler;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A connection that brings no whole request is soon closed ({@code quarkus.http.idle-timeout}). One that has brought a
 * request may be silent for longer: its answer may take its time, and its client may keep it for the next request.
 */
@ApplicationScoped
class ConnectionTimeout {
    // Vert.x gives this name to the handler that closes idle connections.
    private static final String IDLE = "idle";

    private final long keepAlive;

    ConnectionTimeout(@ConfigProperty(name = "tandem.http.keep-alive") Duration keepAlive) {
        this.keepAlive = keepAlive.toMillis();
    }

    void register(@Observes Router router) {
        router.route().order(RouterProblems.BEFORE_ALL).handler(this::extend);
    }

    private void extend(RoutingContext context) {
        if (context.request().connection() instanceof ConnectionBase connection) {
            ChannelPipeline pipeline = connection.channel().pipeline();
            if (pipeline.get(IDLE) instanceof IdleStateHandler idle && idle.getAllIdleTimeInMillis() != keepAlive) {
                pipeline.replace(IDLE, IDLE, new IdleStateHandler(0, 0, keepAlive, TimeUnit.MILLISECONDS));
            }
        }
        context.next();
    }
}
