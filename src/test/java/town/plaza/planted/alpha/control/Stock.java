package town.plaza.planted.alpha.control;

public class Stock {}
