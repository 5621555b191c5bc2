package town.plaza.trails.control;

/** Whether somebody plays. @param player absent for who does not, or not yet */
public record PlayerState(boolean playing, PlayerView player) {}
