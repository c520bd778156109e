package no.krisesenter.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.identity.WritableIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the engine keeps and checks passwords. */
@Configuration(proxyBeanMethods = false)
class SignInEngine {

    @Bean
    static SessionFactory staffPasswords(PasswordEncryptor encryptor) {
        var nobodys = "{" + encryptor.hashAlgorithmName() + "}" + encryptor.encrypt(Unknowable.password());
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return WritableIdentityProvider.class;
            }

            @Override
            public Session openSession() {
                return new StaffPasswords(nobodys);
            }
        };
    }

    @Bean
    static AbstractProcessEnginePlugin signInPlugin(PasswordEncryptor encryptor, SessionFactory staffPasswords) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setPasswordEncryptor(encryptor);
                engine.setIdentityProviderSessionFactory(staffPasswords);
            }
        };
    }
}
