why: der Lebenslauf als Text, die Mail selbst sagt nichts
language: de
organization: Brandt Identity
skills: microsoft-entra-id, microsoft-intune
places: DE, LU
languages: de, lb
lacks: 5550
