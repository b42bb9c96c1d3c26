package org.partnerpost.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.MergeTrigger;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.jspecify.annotations.Nullable;

/**
 * Has small parts of the index merged sooner than Lucene would, which leaves a dozen of them beside a large one: a need's words are looked up
 * in every part, and that costs as much in a small one.
 */
final class FewParts extends FilterMergePolicy {
    private static final long SMALL = 8 << 20;
    private static final int SMALL_ONES = 3;

    FewParts(MergePolicy otherwise) {
        super(otherwise);
    }

    @Override
    public @Nullable MergeSpecification findMerges(MergeTrigger trigger, SegmentInfos parts, MergeContext context)
            throws IOException {
        MergeSpecification otherwise = super.findMerges(trigger, parts, context);
        if (otherwise != null) {
            return otherwise;
        }
        Set<SegmentCommitInfo> merging = context.getMergingSegments();
        List<SegmentCommitInfo> small = new ArrayList<>();
        for (SegmentCommitInfo part : parts) {
            if (!merging.contains(part) && size(part, context) < SMALL) {
                small.add(part);
            }
        }
        if (small.size() <= SMALL_ONES) {
            return null;
        }
        MergeSpecification together = new MergeSpecification();
        together.add(new OneMerge(small));
        return together;
    }
}
