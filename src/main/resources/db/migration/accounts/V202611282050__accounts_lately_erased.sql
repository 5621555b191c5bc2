-- what was told to them meanwhile is looked for
CREATE INDEX account_erased_at ON accounts.account (erased_at) WHERE erased_at IS NOT NULL;
