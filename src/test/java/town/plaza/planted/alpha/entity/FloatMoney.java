package town.plaza.planted.alpha.entity;

class FloatMoney {
    double euros;
}
