why: chatter around the few words that matter; what is refused and what is a joke must not be read
language: en
skills: dynamics-365-sales, power-automate
places: IE, GB
languages: en
still.languages: en, fr
workModes: remote
