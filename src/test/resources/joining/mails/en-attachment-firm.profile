why: the body only points to the attached text, which names the firm; "see attachment" describes nobody
language: en
organization: Textfirm Ltd
skills: power-bi, dynamics-365-business-central
places: IE
languages: en, fr
lacks: attachment