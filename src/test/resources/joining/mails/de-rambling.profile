why: Erzähltes, in dem ein Produkt abgelehnt und eine Sprache verneint wird
language: de
skills: dynamics-365-business-central
still.skills: dynamics-365-business-central, financial-accounting
places: DE-BY
languages: de
still.languages: de, en
