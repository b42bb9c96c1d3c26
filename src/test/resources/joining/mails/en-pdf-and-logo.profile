why: a picture and a card beside the profile are nothing that could have been read
language: en
organization: Dorn Cloud
skills: azure-landing-zones, kubernetes
places: CH
languages: en, de
