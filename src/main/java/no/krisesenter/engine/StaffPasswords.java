package no.krisesenter.engine;

import static org.camunda.bpm.engine.impl.util.EncryptionUtil.saltPassword;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;

/**
 * Checks passwords without the stock lock, which keeps somebody out for good after ten tries of anybody, and without telling by its time whether
 * there is such a person: each check costs one hash of {@link Argon2id}.
 */
final class StaffPasswords extends DbIdentityServiceProvider {

    private final String nobodys;

    /** @param nobodys hash of a password that nobody knows */
    StaffPasswords(String nobodys) {
        this.nobodys = nobodys;
    }

    @Override
    public boolean checkPassword(@Nullable String userId, @Nullable String password) {
        if (userId == null || password == null) {
            return false;
        }
        var withdrawn = isWithdrawn(userId);
        var user = findUserById(userId);
        if (user == null || user.getPassword() == null || withdrawn) {
            check(password, nobodys);
            return false;
        }
        return isOurs(user) ? matchPassword(password, user) : replaces(user, password);
    }

    private static boolean isOurs(UserEntity user) {
        return user.getPassword().startsWith("{" + Argon2id.NAME + "}");
    }

    private static boolean isWithdrawn(String userId) {
        return Context.getCommandContext()
                        .getIdentityInfoManager()
                        .findUserInfoByUserIdAndKey(userId, StaffIdentities.WITHDRAWN)
                != null;
    }

    /** A hash from before is good once more, and never again. */
    private boolean replaces(UserEntity user, String password) {
        if (!matchPassword(password, user)) {
            check(password, nobodys);
            return false;
        }
        user.setPassword(password);
        user.encryptPassword();
        return true;
    }

    private static void check(String password, String hash) {
        Context.getProcessEngineConfiguration().getPasswordManager().check(saltPassword(password, ""), hash);
    }
}
