why: una lista con viñetas
language: es
organization: Ruiz Nube
skills: kubernetes, terraform
places: ES, PT
languages: es, pt
workModes: remote
capacity: 1
