package town.plaza.planted.alpha.control;

class StockManager {}
