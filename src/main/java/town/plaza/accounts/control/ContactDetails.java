package town.plaza.accounts.control;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * How a person can be reached; every part may be absent. Checked leniently: whether an address or a number works, only
 * using it tells.
 */
public record ContactDetails(
        @Size(max = 40) @Pattern(regexp = "\\+?(?=(?:[^0-9]*[0-9]){5})[0-9 ()./-]{5,40}", message = "{account.phone}")
                String phone,
        @Size(max = 254) @Pattern(regexp = "[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+", message = "{account.email}")
                String email,
        @Size(max = 500) String note) {}
