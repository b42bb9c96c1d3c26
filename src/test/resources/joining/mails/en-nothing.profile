why: nothing in it says what its sender can do
language: en
nothing: yes
