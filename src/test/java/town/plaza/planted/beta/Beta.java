package town.plaza.planted.beta;

public class Beta {}
