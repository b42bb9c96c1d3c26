package org.partnerpost.api;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which methods an address takes: an answer 405 has to say so (RFC 9110 section 15.5.6), and the framework does not. */
final class AllowedMethods {
    private static final List<Class<?>> RESOURCES = List.of(
            SpecialistResource.class,
            ImportResource.class,
            OpportunityResource.class,
            NeedReadResource.class,
            NeedMatchResource.class,
            MailResource.class);

    private AllowedMethods() {}

    static String at(String path) {
        Set<String> allowed = new TreeSet<>();
        for (Class<?> resource : RESOURCES) {
            for (Method method : resource.getDeclaredMethods()) {
                verb(method).filter(verb -> template(resource, method, path)).ifPresent(allowed::add);
            }
        }
        return String.join(", ", allowed);
    }

    private static Optional<String> verb(Method method) {
        return Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .flatMap(type -> Stream.ofNullable(type.getAnnotation(HttpMethod.class)))
                .map(HttpMethod::value)
                .findFirst();
    }

    private static boolean template(Class<?> resource, Method method, String path) {
        String below = Optional.ofNullable(method.getAnnotation(Path.class))
                .map(own -> "/" + own.value())
                .orElse("");
        String whole = Optional.ofNullable(resource.getAnnotation(Path.class))
                        .map(Path::value)
                        .orElse("")
                + below;
        List<String> wanted = List.of(whole.split("/"));
        List<String> given = List.of(path.split("/"));
        boolean alike = wanted.size() == given.size();
        for (int i = 0; alike && i < wanted.size(); i++) {
            alike = wanted.get(i).startsWith("{") || wanted.get(i).equals(given.get(i));
        }
        return alike;
    }
}
