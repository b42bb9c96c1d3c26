package org.partnerpost.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.partnerpost.specialist.Profile;
import org.partnerpost.specialist.ProfileJson;

/** Takes one change back, field by field: only those that still stand as that change left them. */
final class Undoing {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Undoing() {}

    static Profile of(Profile now, Profile before, Profile after) {
        ObjectNode fields = fields(now);
        ObjectNode old = fields(before);
        ObjectNode changed = fields(after);
        Set<String> names = new TreeSet<>();
        old.fieldNames().forEachRemaining(names::add);
        changed.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            boolean wasChanged = !Objects.equals(old.get(name), changed.get(name));
            if (wasChanged && Objects.equals(fields.get(name), changed.get(name))) {
                JsonNode value = old.get(name);
                if (value == null) {
                    fields.remove(name);
                } else {
                    fields.set(name, value);
                }
            }
        }
        return ProfileJson.read(fields.toString());
    }

    private static ObjectNode fields(Profile profile) {
        try {
            return (ObjectNode) JSON.readTree(ProfileJson.write(profile));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
