package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every route of the desk, as its resources declare them. */
final class DeskRoutes {
    private DeskRoutes() {}

    /**
     * One method of one resource.
     *
     * @param template with what varies in braces
     */
    record Route(String verb, String template, Permission needs) {
        /** As it is asked for from outside, about something that is not there. */
        String path() {
            return template.replaceAll("\\{(reference|address|token|rest)[^}]*}", "nothing-like-it")
                    .replaceAll("\\{[^}]*}", "987654321");
        }

        boolean leadsTo(String verb, String path) {
            String pattern = Pattern.compile("\\{(\\w+)[^}]*}")
                    .matcher(template)
                    .replaceAll(found -> found.group(1).equals("rest") ? ".+" : "[^/]+");
            return this.verb.equals(verb) && path.matches(pattern);
        }

        private boolean takesAnything() {
            return template.contains("{rest");
        }
    }

    static List<Route> all() {
        List<Route> routes = new ArrayList<>();
        for (Class<?> type : resources()) {
            assertThat(type.isAnnotationPresent(AtDesk.class))
                    .as(type.getName())
                    .isTrue();
            for (Method method : type.getDeclaredMethods()) {
                verb(method).ifPresent(verb -> routes.add(route(type, method, verb)));
            }
        }
        return routes;
    }

    /** Which of them a link or a form leads to; empty for files. */
    static Optional<Route> to(String verb, String path) {
        return all().stream()
                .filter(route -> route.leadsTo(verb, path))
                .min(Comparator.comparing(Route::takesAnything));
    }

    private static List<Class<?>> resources() {
        try (Stream<java.nio.file.Path> files =
                Files.walk(java.nio.file.Path.of("target/classes/org/partnerpost/desk"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> "org.partnerpost.desk." + name.replace(".class", ""))
                    .<Class<?>>map(DeskRoutes::loaded)
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Route route(Class<?> type, Method method, String verb) {
        String below = Optional.ofNullable(method.getAnnotation(Path.class))
                .map(path -> "/" + path.value())
                .orElse("");
        Permitted permitted = method.getAnnotation(Permitted.class);
        assertThat(permitted).as(type.getSimpleName() + "." + method.getName()).isNotNull();
        return new Route(verb, type.getAnnotation(Path.class).value() + below, permitted.value());
    }

    private static Optional<String> verb(Method method) {
        return method.isAnnotationPresent(GET.class)
                ? Optional.of("GET")
                : method.isAnnotationPresent(POST.class) ? Optional.of("POST") : Optional.empty();
    }
}
