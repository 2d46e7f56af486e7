package org.planningservices.spring;

import java.io.IOException;
import java.io.InputStream;
import org.planningservices.json.FormatException;
import org.planningservices.json.TermsReader;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.house.HouseRule;
import org.planningservices.policy.terms.Terms;
import org.planningservices.voucher.LifecycleException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Makes the program from the terms and the house rules of the application. */
@Configuration(proxyBeanMethods = false)
class ProgramConfiguration {

    @Bean
    @ConditionalOnMissingBean
    VoucherProgram planningServicesProgram(
            PlanningServicesProperties properties, ObjectProvider<HouseRule> houseRules) {
        Terms terms = terms(properties);
        HouseRule[] rules = houseRules.orderedStream().toArray(HouseRule[]::new);
        try {
            return VoucherProgram.under(terms).with(rules);
        } catch (LifecycleException e) {
            throw new StartException(
                    "The terms in `planning-services.terms` cannot be used: " + e.getMessage(),
                    "Correct the lifecycle in the terms file.",
                    e);
        } catch (IllegalArgumentException e) {
            throw new StartException(
                    "The beans of type HouseRule cannot be used together: " + e.getMessage(),
                    "Give each house rule an id of its own.",
                    e);
        }
    }

    private static Terms terms(PlanningServicesProperties properties) {
        Resource file = properties.terms();
        Terms terms = file == null ? Terms.planningServices() : read(file);
        return properties.validityFrom() == null
                ? terms
                : Terms.builder(terms).validityFrom(properties.validityFrom()).build();
    }

    private static Terms read(Resource file) {
        try (InputStream in = file.getInputStream()) {
            if (file.isFile() && file.getFile().isDirectory()) {
                throw new IOException(file.getDescription() + " is a directory");
            }
            return TermsReader.read(in);
        } catch (FormatException e) {
            throw new StartException(
                    "The terms file in `planning-services.terms`, " + file.getDescription() + ", is malformed: "
                            + e.getMessage(),
                    "Correct that line. The command `terms` of the command line writes a file to start from.",
                    e);
        } catch (IOException e) {
            throw new StartException(
                    "The terms file in `planning-services.terms` cannot be read: " + e.getMessage(),
                    "Name a file that exists, such as `classpath:own.terms.json` or `file:/etc/own.terms.json`.",
                    e);
        }
    }
}
