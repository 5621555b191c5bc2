/**
 * A home for the elderly: who lives there and who may look after them from afar, what they take and when, what they take
 * part in, how they feel.
 *
 * <p>Decided:
 *
 * <ul>
 *   <li>It is all health data. Whoever may not read something gets 404, an administrator who is no carer included; what
 *       only carers do is refused to others by role, before anybody looks whether the thing exists.
 *   <li>{@link town.plaza.care.control.Files} is the one door to what is kept of a resident: one query decides, and the
 *       read is in the audit log. Lists of names and rooms are not a resident's file.
 *   <li>Days and times of day are those of the home's zone ({@link town.plaza.care.control.Homes}), not of the town's.
 *   <li>Consents are kept with when and by whom they were given and withdrawn. The next request after a withdrawal sees
 *       nothing.
 *   <li>Wellness is written on its day; what a home brings along from its spreadsheets may be older, and never replaces
 *       what is recorded. Vital signs are struck out, never changed; NEWS2 is reckoned on reading.
 *   <li>A decline is held against the resident's own baseline ({@link town.plaza.care.entity.Decline}). The database holds
 *       one open alert of a kind, so that any server may look.
 *   <li>One Plaza keeps one home.
 * </ul>
 */
package town.plaza.care;
