package org.partnerpost.matching;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The model all-MiniLM-L6-v2, quantised, within this process: some 20 ms of one core for a passage. Where this machine cannot run it,
 * nothing is known, which is told once.
 *
 * <p>W. Wang et al., MiniLM, 2020; N. Reimers and I. Gurevych, Sentence-BERT, 2019.
 */
final class MiniLm implements Embeddings {
    /** Changes whenever the same passages would be given another direction. */
    static final String NAME = "all-minilm-l6-v2-q 1";

    private static final Logger LOG = Logger.getLogger("partnerpost.index");

    @Override
    public Optional<Embedding> of(List<String> passages) {
        if (passages.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Model.LOADED.map(model -> Embedding.between(passages.stream()
                    .map(passage -> model.embed(passage).content().vector())
                    .toList()));
        } catch (RuntimeException refused) {
            // A text that the model cannot take is matched by its words and skills.
            LOG.debug("the model takes no such text", refused);
            return Optional.empty();
        }
    }

    /** Loaded when first needed: it takes a second and some memory. */
    private static final class Model {
        static final Optional<EmbeddingModel> LOADED = load();

        private static Optional<EmbeddingModel> load() {
            // The tokenizer's library would else report that it is used, and leave its native part in the home folder.
            System.setProperty("ai.djl.offline", "true");
            System.setProperty("OPT_OUT_TRACKING", "true");
            try {
                Path unpacked = Files.createTempDirectory("partnerpost-model");
                System.setProperty("DJL_CACHE_DIR", unpacked.toString());
                try {
                    return Optional.of(new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run));
                } finally {
                    IndexHome.delete(unpacked);
                }
            } catch (IOException | RuntimeException | LinkageError notHere) {
                LOG.warnf(
                        "the model for meanings cannot run here (%s); matching goes by words and skills alone",
                        notHere);
                return Optional.empty();
            }
        }
    }
}
