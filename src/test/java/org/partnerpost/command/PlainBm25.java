package org.partnerpost.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** The peer of matching: Lucene as it comes, all of a profile's text in one field, any word of the need. */
final class PlainBm25 {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int TOP = 100;
    private static final int MOST_CLAUSES = 8_192;

    private PlainBm25() {}

    /** @return ids of profiles by id of need, best first */
    static Map<String, List<String>> run(Path profiles, Path needs) throws IOException {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
        Analyzer english = new EnglishAnalyzer();
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(english))) {
                for (String line : Files.readAllLines(profiles)) {
                    JsonNode profile = JSON.readTree(line);
                    Document document = new Document();
                    document.add(new StringField("id", profile.get("id").asText(), Store.YES));
                    document.add(new TextField("text", words(profile), Store.NO));
                    writer.addDocument(document);
                }
            }
            Map<String, List<String>> run = new HashMap<>();
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                for (String line : Files.readAllLines(needs)) {
                    JsonNode need = JSON.readTree(line);
                    Query query = new QueryBuilder(english)
                            .createBooleanQuery("text", need.get("text").asText());
                    List<String> found = new ArrayList<>();
                    if (query != null) {
                        for (ScoreDoc hit : searcher.search(query, TOP).scoreDocs) {
                            found.add(searcher.storedFields().document(hit.doc).get("id"));
                        }
                    }
                    run.put(need.get("id").asText(), found);
                }
            }
            return run;
        }
    }

    private static String words(JsonNode value) {
        StringBuilder words = new StringBuilder();
        if (value.isTextual()) {
            words.append(value.asText()).append('\n');
        }
        value.properties().forEach(field -> {
            if (!field.getKey().equals("id")) {
                words.append(words(field.getValue()));
            }
        });
        if (value.isArray()) {
            value.forEach(item -> words.append(words(item)));
        }
        return words.toString();
    }
}
