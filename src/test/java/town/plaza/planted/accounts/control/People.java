package town.plaza.planted.accounts.control;

public class People {}
