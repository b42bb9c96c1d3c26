why: what matters stands in an attached text; its telephone number and address must not be kept in the description
language: en
organization: Ortiz Cloud
skills: kubernetes, terraform, azure-devops, python, snowflake
still.skills: kubernetes, terraform, azure-devops, python, snowflake, public-cloud
places: ES
languages: es, en
workModes: remote, hybrid
lacks: ines@ortiz.example, 555 01 23
