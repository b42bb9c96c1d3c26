package org.partnerpost.taxonomy;

import java.nio.file.Path;
import java.util.List;

/** An organisation's own names for skills, roles, industries and places, beside those shipped or instead of them. */
public final class OwnTerms {
    private static IndexFiles inUse = IndexFiles.shipped();
    private static boolean read;

    private OwnTerms() {}

    /**
     * Has the files of a folder count in this process. To be called before anything is read, as the program starts: what mails meant
     * must not change while it runs.
     *
     * @param folder of the layout of {@code index/}; one that is not there, or is empty, adds nothing
     * @throws IllegalArgumentException where a file is wrong; its message is for whoever wrote it, with file and line
     * @throws IllegalStateException where names were read before
     */
    public static synchronized void use(Path folder) {
        if (read) {
            throw new IllegalStateException("names were read before it was said where one's own are");
        }
        IndexFiles files = IndexFiles.with(folder);
        if (!files.areShippedAlone()) {
            List<String> faults = IndexFaults.in(files);
            if (!faults.isEmpty()) {
                throw new IllegalArgumentException(faults.getFirst()
                        + (faults.size() == 1 ? "" : " (and " + (faults.size() - 1) + " more faults)"));
            }
        }
        inUse = files;
    }

    /** The same as long as no row of any file in use changes; for whatever was made with their help, and is kept. */
    public static int fingerprint() {
        return inUse().rows("").hashCode();
    }

    static synchronized IndexFiles inUse() {
        read = true;
        return inUse;
    }
}
