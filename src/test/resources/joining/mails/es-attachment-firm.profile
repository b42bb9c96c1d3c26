why: the same in Spanish, with a legal form that ends in a full stop
language: es
organization: Faro Verde S.L.
skills: power-bi
places: PT, ES-CT
lacks: Adjunto