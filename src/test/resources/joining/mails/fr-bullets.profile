why: une liste avec l’espace avant les deux-points, et une adresse dans un autre pays
language: fr
organization: Martin Données
skills: power-bi, snowflake
places: CH
languages: fr, de
availableFrom: 2027-03-01
lacks: rue de Lyon
