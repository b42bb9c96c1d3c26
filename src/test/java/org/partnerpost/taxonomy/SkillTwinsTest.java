package org.partnerpost.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people call in two ways is one skill: a profile that names it the one way fits a need that names it the other. */
class SkillTwinsTest {
    private static final SkillTaxonomy SKILLS = SkillTaxonomy.inUse();

    @ParameterizedTest
    @CsvSource({
        "Helm,Helm charts",
        "Vault,HashiCorp Vault",
        "Consul,HashiCorp Consul",
        "Nomad,HashiCorp Nomad",
        "Packer,HashiCorp Packer",
        "pandas,pandas library",
        "Prometheus,Prometheus TSDB",
        "Pulsar,Apache Pulsar",
        "Druid,Apache Druid",
        "Spring,Spring Framework",
        "Jest,Jest tests",
        "Jaeger,Jaeger Tracing",
        "Sentry,Sentry.io",
        "Caddy,Caddy Server",
        "Koa,Koa.js",
        "Zig,Zig language",
        "ZAP,OWASP ZAP",
        "Bamboo,Bamboo CI",
        "Falco,Falco Security",
        "Backstage,Spotify Backstage"
    })
    void isOneSkill(String name, String longer) {
        assertThat(SKILLS.named(name)).isPresent().isEqualTo(SKILLS.named(longer));
    }

    /** Profiles and needs from before may hold the identifiers of the twins that are gone. */
    @ParameterizedTest
    @CsvSource({
        "helm-charts,helm",
        "vault,hashicorp-vault",
        "pandas-library,pandas",
        "prometheus-tsdb,prometheus-monitoring"
    })
    void anIdentifierThatIsGoneIsStillUnderstood(String gone, String kept) {
        assertThat(SKILLS.named(gone).map(Skill::id)).contains(kept);
    }
}
