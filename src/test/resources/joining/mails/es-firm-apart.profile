why: a short Spanish mail whose firm is followed by its town
language: es
organization: Faro Verde S.L.
skills: dynamics-365-business-central, data-migration
places: ES
