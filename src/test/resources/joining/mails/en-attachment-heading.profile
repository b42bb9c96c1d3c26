why: the first line of the attached text is the name of the firm and nothing else
language: en
organization: Textfirm Ltd
skills: power-bi, dynamics-365-business-central
places: IE
languages: en
lacks: attachment
