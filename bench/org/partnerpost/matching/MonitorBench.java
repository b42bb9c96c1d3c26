package org.partnerpost.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;
import org.partnerpost.matching.SkillOffers.Engine;
import org.partnerpost.matching.SkillOffers.Offer;

/**
 * The same question asked two ways: profiles as documents that a need searches, as this project does, and profiles as stored queries that a need
 * runs into, as lucene-monitor does.
 */
class MonitorBench {
    private static final int WARMING = 5;
    private static final double LEAST_TIMES = 10;

    @Test
    void profilesAsDocumentsCostFarLessThanProfilesAsQueries() throws IOException {
        SkillOffers drawn = SkillOffers.drawn();
        MonitorConfiguration configuration = new MonitorConfiguration();
        configuration.setQueryUpdateBufferSize(10_000);
        try (Monitor monitor =
                new Monitor(new KeywordAnalyzer(), new MultipassTermFilteredPresearcher(2), configuration)) {
            register(monitor, drawn.offers());
            BesidePeer beside = new BesidePeer("lucene-monitor", monitored(monitor), BesidePeer::ownThread, WARMING);
            assertThat(beside.times(drawn)).isGreaterThan(LEAST_TIMES);
        }
    }

    private static void register(Monitor monitor, List<Offer> offers) throws IOException {
        List<MonitorQuery> queries = new ArrayList<>();
        for (Offer offer : offers) {
            BooleanQuery.Builder query = OffersAsDocuments.two(offer.skills());
            query.add(new TermQuery(new Term("region", "r" + offer.region())), Occur.FILTER);
            query.add(new TermQuery(new Term("language", "l" + offer.language())), Occur.FILTER);
            query.add(LongPoint.newRangeQuery("rate", offer.rate(), Long.MAX_VALUE), Occur.FILTER);
            queries.add(new MonitorQuery("" + offer.id(), query.build()));
        }
        monitor.register(queries);
    }

    private static Engine monitored(Monitor monitor) {
        return need -> {
            Document document = new Document();
            need.skills().forEach(skill -> document.add(new StringField("skill", "s" + skill, Store.NO)));
            document.add(new StringField("region", "r" + need.region(), Store.NO));
            document.add(new StringField("language", "l" + need.language(), Store.NO));
            document.add(new LongPoint("rate", need.rate()));
            Set<String> ids = new HashSet<>();
            for (QueryMatch match :
                    monitor.match(document, QueryMatch.SIMPLE_MATCHER).getMatches()) {
                ids.add(match.getQueryId());
            }
            return ids;
        };
    }
}
