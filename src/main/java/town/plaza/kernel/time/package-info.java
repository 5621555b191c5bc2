/**
 * The one clock, and work in the background. Decided: nothing else asks the machine for the time, so that a test
 * can.
 */
package town.plaza.kernel.time;
