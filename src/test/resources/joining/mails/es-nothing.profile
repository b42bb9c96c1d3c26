why: no dice nada de lo que sabe hacer
language: es
nothing: yes
