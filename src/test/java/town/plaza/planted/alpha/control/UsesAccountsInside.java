package town.plaza.planted.alpha.control;

import town.plaza.planted.accounts.control.People;

class UsesAccountsInside {
    People people;
}
