why: what somebody is by trade is no firm's name
language: en
skills: dynamics-365, dynamics-365-business-central
places: GB
languages: en
frequency: weekly
lacks: mail a week
