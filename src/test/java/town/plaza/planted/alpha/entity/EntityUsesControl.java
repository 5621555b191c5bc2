package town.plaza.planted.alpha.entity;

import town.plaza.planted.alpha.control.Stock;

class EntityUsesControl {
    Stock stock;
}
