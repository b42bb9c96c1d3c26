why: le HTML seul, avec des accents par leur nom
language: fr
organization: Martin Données
skills: microsoft-fabric, databricks
places: CH
languages: fr, it
workModes: remote
