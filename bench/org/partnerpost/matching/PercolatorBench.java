package org.partnerpost.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensearch.action.bulk.BulkRequestBuilder;
import org.opensearch.action.index.IndexRequest;
import org.opensearch.common.settings.Settings;
import org.opensearch.core.common.bytes.BytesReference;
import org.opensearch.core.xcontent.MediaTypeRegistry;
import org.opensearch.core.xcontent.XContentBuilder;
import org.opensearch.index.query.QueryBuilder;
import org.opensearch.index.query.QueryBuilders;
import org.opensearch.percolator.PercolateQueryBuilder;
import org.partnerpost.matching.SkillOffers.Engine;
import org.partnerpost.matching.SkillOffers.Offer;

/**
 * Profiles as documents beside the percolator of OpenSearch: a node of it in this JVM, one shard, the stored queries in one part. Its CPU time
 * is that of all threads, as a search runs on several of them.
 */
class PercolatorBench {
    private static final String INDEX = "profiles";
    private static final int BATCH = 5_000;
    private static final int WARMING = 3;
    private static final double LEAST_TIMES = 40;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Test
    void profilesAsDocumentsCostFarLessThanThePercolator(@TempDir Path folder) throws IOException {
        SkillOffers drawn = SkillOffers.drawn();
        try (OpenSearchRunner node = new OpenSearchRunner()) {
            node.build(OpenSearchRunner.newConfigs()
                    .basePath(folder.toString())
                    .numOfNode(1)
                    .clusterName("percolator-bench"));
            register(node, drawn.offers());
            BesidePeer beside =
                    new BesidePeer("opensearch-percolator", percolated(node), PercolatorBench::allThreads, WARMING);
            assertThat(beside.times(drawn)).isGreaterThan(LEAST_TIMES);
        }
    }

    private static long allThreads() {
        return LongStream.of(THREADS.getAllThreadIds())
                .map(THREADS::getThreadCpuTime)
                .filter(spent -> spent > 0)
                .sum();
    }

    private static void register(OpenSearchRunner node, List<Offer> offers) throws IOException {
        node.createIndex(
                INDEX,
                Settings.builder()
                        .put("index.number_of_shards", 1)
                        .put("index.number_of_replicas", 0)
                        .build());
        try (XContentBuilder mapping = MediaTypeRegistry.JSON.contentBuilder()) {
            mapping.startObject().startObject("properties");
            for (String[] field : new String[][] {
                {"query", "percolator"},
                {"skill", "keyword"},
                {"region", "keyword"},
                {"language", "keyword"},
                {"rate", "long"}
            }) {
                mapping.startObject(field[0]).field("type", field[1]).endObject();
            }
            node.createMapping(INDEX, mapping.endObject().endObject());
        }
        for (int from = 0; from < offers.size(); from += BATCH) {
            BulkRequestBuilder batch = node.client().prepareBulk();
            for (Offer offer : offers.subList(from, Math.min(offers.size(), from + BATCH))) {
                batch.add(new IndexRequest(INDEX).id("" + offer.id()).source(Map.of("query", stored(offer))));
            }
            assertThat(batch.get().hasFailures()).isFalse();
        }
        node.forceMerge(1, false, true);
        node.refresh();
    }

    private static Map<String, Object> stored(Offer offer) {
        List<Map<String, Object>> skills =
                offer.skills().stream().map(skill -> term("skill", "s" + skill)).toList();
        return Map.of(
                "bool",
                Map.of(
                        "should",
                        skills,
                        "minimum_should_match",
                        2,
                        "filter",
                        List.of(
                                term("region", "r" + offer.region()),
                                term("language", "l" + offer.language()),
                                Map.of("range", Map.of("rate", Map.of("gte", offer.rate()))))));
    }

    private static Map<String, Object> term(String field, String value) {
        return Map.of("term", Map.of(field, value));
    }

    private static Engine percolated(OpenSearchRunner node) {
        return need -> {
            try (XContentBuilder document = MediaTypeRegistry.JSON.contentBuilder()) {
                document.startObject()
                        .field(
                                "skill",
                                need.skills().stream().map(skill -> "s" + skill).toList())
                        .field("region", "r" + need.region())
                        .field("language", "l" + need.language())
                        .field("rate", need.rate())
                        .endObject();
                QueryBuilder asked = QueryBuilders.constantScoreQuery(
                        new PercolateQueryBuilder("query", BytesReference.bytes(document), MediaTypeRegistry.JSON));
                Set<String> ids = new HashSet<>();
                node.client()
                        .prepareSearch(INDEX)
                        .setQuery(asked)
                        .setFetchSource(false)
                        .setSize(10_000)
                        .get()
                        .getHits()
                        .forEach(hit -> ids.add(hit.getId()));
                return ids;
            }
        };
    }
}
