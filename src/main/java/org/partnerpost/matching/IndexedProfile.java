package org.partnerpost.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * What the index keeps of a profile to say why it fits: read for whoever is found, a thousand times for one need where few of them fit, so it
 * stands where one value is looked up, not among Lucene's stored fields, which are unpacked by the block.
 *
 * @param skills by their ids, in the profile's order
 * @param serves codes of the places that it states; empty where it states none
 */
record IndexedProfile(
        String id, Map<String, OwnSkill> skills, Set<String> serves, boolean statesWorkMode, boolean statesLanguages) {
    private static final Pattern LINE_ENDS = Pattern.compile("\\R");

    /** As {@link #at} reads it. */
    BytesRef encoded() {
        try {
            ByteBuffersDataOutput out = new ByteBuffersDataOutput();
            out.writeString(id);
            out.writeVInt(skills.size());
            for (OwnSkill skill : skills.values()) {
                out.writeString(skill.id());
                out.writeString(line(skill.words()));
                write(skill.references(), out);
            }
            write(serves, out);
            out.writeByte((byte) (statesWorkMode ? 1 : 0));
            out.writeByte((byte) (statesLanguages ? 1 : 0));
            return new BytesRef(out.toArrayCopy());
        } catch (IOException nothingIsWrittenToADisk) {
            throw new UncheckedIOException(nothingIsWrittenToADisk);
        }
    }

    /** @param doc within this part of the index */
    static IndexedProfile at(LeafReaderContext leaf, int doc) throws IOException {
        var kept = DocValues.getBinary(leaf.reader(), IndexedFields.PROFILE);
        if (!kept.advanceExact(doc)) {
            throw new IOException("profile " + doc + " of the index is not whole");
        }
        BytesRef bytes = kept.binaryValue();
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        String id = in.readString();
        Map<String, OwnSkill> skills = new LinkedHashMap<>();
        for (int left = in.readVInt(); left > 0; left--) {
            OwnSkill skill = new OwnSkill(in.readString(), in.readString(), strings(in));
            skills.put(skill.id(), skill);
        }
        Set<String> serves = new LinkedHashSet<>(strings(in));
        return new IndexedProfile(id, skills, serves, in.readByte() == 1, in.readByte() == 1);
    }

    private static void write(Collection<String> values, DataOutput out) throws IOException {
        out.writeVInt(values.size());
        for (String value : values) {
            out.writeString(line(value));
        }
    }

    private static List<String> strings(ByteArrayDataInput in) throws IOException {
        List<String> values = new ArrayList<>();
        for (int left = in.readVInt(); left > 0; left--) {
            values.add(in.readString());
        }
        return values;
    }

    private static String line(String words) {
        return LINE_ENDS.matcher(words).replaceAll(" ");
    }
}
