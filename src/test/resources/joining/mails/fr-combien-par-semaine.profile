why: un souhait qui n'est pas compris est dit, à côté de ce qui l'est
language: fr
organization: Dubois Conseil
skills: power-bi
places: FR
languages: fr
neverWith: Rotfuchs AG
notUnderstood: Merci de nous envoyer deux ou trois courriels par semaine
