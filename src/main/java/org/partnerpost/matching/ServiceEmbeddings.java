package org.partnerpost.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The model of the service; none where the settings say so. */
@ApplicationScoped
class ServiceEmbeddings implements Embeddings {
    private final Embeddings model;

    ServiceEmbeddings(MatchingSettings settings) {
        this.model = settings.embeddings() ? new MiniLm() : NONE;
    }

    @Override
    public Optional<Embedding> of(List<String> passages) {
        return model.of(passages);
    }
}
